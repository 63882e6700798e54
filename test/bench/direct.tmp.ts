import { createRig } from './rig.js';
import { findCores } from './processes.js';
const cores = findCores();
const rig = await createRig({ cores, dist: process.argv[2]!, profiles: undefined });
const g = await rig.start('gateway'); const b = await rig.start('proxy');
const one = async (s: any, conns=64) => { const a: any = await s.ask('usage'); const r: any = await rig.load.ask('saturate',{port:s.port,to:s.to,work:'unary',connections:conns,durationMs:1500}); const z: any = await s.ask('usage'); return Math.round(r.answers/(z.cpuMicros-a.cpuMicros)*1e6)+' rss '+Math.round(z.rssBytes/1e6); };
for (let i=0;i<12;i++) console.log(i, 'gateway', await one(g), 'bare', i%3===0 ? await one(b) : '');
console.log('8 conns', await one(g,8), await one(b,8));
await rig.close(); process.exit(0);
