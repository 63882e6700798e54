import { startProcess, findCores } from './processes.js';
import { rawRequest, benchKey } from './payloads.mjs';
import { writeFileSync, mkdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
const cores = findCores(); const here = import.meta.dirname;
const flags = process.argv.slice(3);
mkdirSync('/tmp/dd', {recursive:true});
writeFileSync('/tmp/dd/p.yaml', JSON.stringify({server:{port:39202},dataDir:'/tmp/dd/data',keys:[{name:'b',key:benchKey}],providers:{upstream:{format:'openai-chat',baseUrl:'http://127.0.0.1:39201/v1',apiKey:benchKey}}}),{mode:0o600});
writeFileSync('/tmp/dd/out.log','');
const up = startProcess({args:[here+'/upstream.mjs','39201'],cores:cores?.others,directory:here,log:'/tmp/dd/up.log'});
const load = startProcess({args:[here+'/load.mjs'],cores:cores?.others,directory:here,log:'/tmp/dd/load.log'});
const g = startProcess({args:['--import',here+'/measure.tmp.mjs',...flags,process.argv[2]+'/src/cli/pollux.js','serve','--config','/tmp/dd/p.yaml'],cores:cores?.measured,directory:'/tmp/dd',log:'/tmp/dd/out.log'});
await wait(2500);
const go=async(ms:number)=>(await load.ask('saturate',{port:39202,to:'gateway',work:process.env.WORK??'unary',connections:64,durationMs:ms}) as any); if(process.env.COLD){await g.ask('startProfile');const r=await go(1500);console.log(r);await g.ask('stopProfile',{file:'/tmp/dd/cold.cpuprofile'});process.exit(0)} await go(5000); await g.ask('startHeap'); const rr=await go(2000); await g.ask('stopHeap',{file:'/tmp/dd/heap.json'}); console.log(rr); await g.ask('startProfile'); const r2=await go(3000); await g.ask('stopProfile',{file:'/tmp/dd/warm.cpuprofile'}); console.log(r2); for (let i=0;i<0;i++){ const a:any=await g.ask('usage'); const r:any=await load.ask('saturate',{port:39202,to:'gateway',work:'unary',connections:64,durationMs:1500}); const z:any=await g.ask('usage'); console.log(i, Math.round(r.answers/(z.cpuMicros-a.cpuMicros)*1e6), Math.round(z.rssBytes/1e6)); if(i===4) writeFileSync('/tmp/dd/mark', String(readFileSync('/tmp/dd/out.log').length)); }
process.exit(0);
