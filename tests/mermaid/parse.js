// Reads a JSON list of charts from stdin; writes, for each, what mermaid makes of it.
// The packages lie in the folder that MERMAID_MODULES names, by default beside this file.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { text } from "node:stream/consumers";

const place = process.env.MERMAID_MODULES ?? new URL("node_modules", import.meta.url).pathname;
const require = createRequire(pathToFileURL(`${place}/mermaid.cjs`));
const load = async (name) => import(pathToFileURL(require.resolve(name)).href);

const { JSDOM } = await load("jsdom");
const { window } = new JSDOM("");
Object.assign(globalThis, { window, document: window.document });
const { default: mermaid } = await load("mermaid");
mermaid.initialize({ startOnLoad: false });

// Local time, as the chart is written: without a zone.
const pad = (number) => String(number).padStart(2, "0");
const written = (time) =>
  `${time.getFullYear()}-${pad(time.getMonth() + 1)}-${pad(time.getDate())}` +
  ` ${pad(time.getHours())}:${pad(time.getMinutes())}`;

const tags = ["done", "active", "crit", "milestone"];
const task = (parsed) => ({
  id: parsed.id,
  name: parsed.task.trim(),
  section: parsed.section,
  start: written(parsed.startTime),
  end: written(parsed.endTime),
  tags: tags.filter((tag) => parsed[tag]),
});

async function parse(chart) {
  try {
    const diagram = await mermaid.mermaidAPI.getDiagramFromText(chart);
    return { tasks: diagram.db.getTasks().map(task), title: diagram.db.getDiagramTitle() };
  } catch (error) {
    return { error: String(error.message ?? error) };
  }
}

const answers = [];
for (const chart of JSON.parse(await text(process.stdin))) answers.push(await parse(chart));
process.stdout.write(JSON.stringify(answers));
