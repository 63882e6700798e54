/**
 * Loaded into the measured processes with `--import`: answers questions about the process over
 * its IPC channel, and ends it when the benchmark is gone.
 */
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const resolutionMs = 1;
const delay = monitorEventLoopDelay({ resolution: resolutionMs });
let session;

const answers = {
  /** Microseconds of CPU, threads included, and bytes held. */
  usage() {
    const { user, system } = process.cpuUsage();
    return { cpuMicros: user + system, rssBytes: process.memoryUsage.rss() };
  },
  /** The first turn after a reset is not counted by Node, so the answer waits for some. */
  async watchLoop() {
    delay.enable();
    delay.reset();
    await new Promise((resolve) => setTimeout(resolve, 20));
  },
  /** Longest time the event loop took for a turn since `watchLoop`, in milliseconds. */
  loopStallMs() {
    const longest = delay.max / 1e6 - resolutionMs;
    delay.disable();
    return Math.max(0, longest);
  },
  async startHeap() { session = new Session(); session.connect(); await session.post("HeapProfiler.startSampling",{samplingInterval:16384,includeObjectsCollectedByMajorGC:true,includeObjectsCollectedByMinorGC:true}); },
 async stopHeap({file}) { const {profile}=await session.post("HeapProfiler.stopSampling"); writeFileSync(file, JSON.stringify(profile)); },
  async startProfile() {
    session = new Session();
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.start');
  },
  async stopProfile({ file }) {
    const { profile } = await session.post('Profiler.stop');
    session.disconnect();
    writeFileSync(file, JSON.stringify(profile));
  },
};

process.on('message', async ({ id, question, ...facts }) => {
  process.send({ id, answer: await answers[question](facts) });
});
process.on('disconnect', () => process.exit());
// The process lives as long as it would without a benchmark watching.
process.channel.unref();
