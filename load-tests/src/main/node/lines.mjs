// The line protocol: a greeting first, then one line of JSON in answer to each.
import { createInterface } from 'node:readline';

const say = (message) => process.stdout.write(JSON.stringify(message) + '\n');

export async function serve(greeting, answer) {
  say(greeting);
  for await (const line of createInterface({ input: process.stdin })) {
    try {
      say(await answer(JSON.parse(line)));
    } catch (e) {
      say({ error: String(e.message) });
    }
  }
}
