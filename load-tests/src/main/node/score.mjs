// Looks at pictures: the orientation of a photo, and how far a picture is from its reference by
// SSIMULACRA2, both as raw RGB bytes.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { serve } from './lines.mjs';

// The package tells of every buffer on the console, where our answers go.
console.log = () => {};

async function loadMetric() {
  const require = createRequire(import.meta.url);
  const wasm = require.resolve('calc-s2-rust/calc_s2_rust_bg.wasm');
  // It ships ES modules without saying so in its package.json.
  const code = readFileSync(wasm.replace('_bg.wasm', '.js'));
  const metric = await import(`data:text/javascript;base64,${code.toString('base64')}`);
  const { memory } = metric.initSync(readFileSync(wasm));
  return (reference, picture, width, height) => {
    for (const [key, file] of Object.entries({ reference, picture })) {
      const pixels = readFileSync(file);
      const at = metric.new_buffer(key, pixels.length);
      new Uint8Array(memory.buffer).set(pixels, at);
    }
    const score = metric.calc_s2('reference', 'picture', width, height);
    metric.remove_buffer('reference');
    metric.remove_buffer('picture');
    return score;
  };
}

let version = 'SSIMULACRA2 of calc-s2-rust';
let score;
try {
  score = await loadMetric();
} catch (e) {
  version = `no SSIMULACRA2, for its package cannot be loaded: ${e.message}`;
}
await serve({ version }, async (work) => {
  if (work.photo) {
    return { orientation: (await sharp(work.photo).metadata()).orientation ?? 1 };
  }
  return { score: score(work.reference, work.picture, work.width, work.height) };
});
