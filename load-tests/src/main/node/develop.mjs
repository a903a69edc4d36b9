// Develops photos by sharp: `node develop.mjs usual` or `node develop.mjs by-hand`.
import sharp from 'sharp';
import { serve } from './lines.mjs';

const jpeg = ({ quality, progressive }) => ({ quality, progressive });
const resize = (width) => ({ width, withoutEnlargement: true });
const fileOf = (work, rendition) => `${work.directory}/${rendition.name}.jpg`;

/** As sharp's documentation shows it, with sharp's defaults: a pipeline for each rendition. */
async function usual(work) {
  await Promise.all(
    work.renditions.map((rendition) =>
      sharp(work.photo)
        .rotate()
        .resize(resize(rendition.width))
        .jpeg(jpeg(work))
        .toFile(fileOf(work, rendition)),
    ),
  );
}

/**
 * One decode; each size is made from the pixels of the next larger one while that is encoded. The
 * heights are the photo's share, or a size that was rounded would be rounded again. Measured
 * against it and no better on CPU time: encoding one by one, clone(), every size from the largest,
 * an uncompressed TIFF between, sequentialRead false, concurrency 2.
 */
async function byHand(work) {
  const largestFirst = [...work.renditions].sort((a, b) => b.width - a.width);
  const files = [];
  let from = sharp(work.photo).rotate();
  const { autoOrient: photo } = await from.metadata();
  for (const rendition of largestFirst) {
    const width = Math.min(rendition.width, photo.width);
    const height = Math.max(1, Math.round((photo.height * width) / photo.width));
    const { data, info } = await from
      .resize({ width, height, fit: 'fill' })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const raw = { width, height, channels: info.channels };
    files.push(sharp(data, { raw }).jpeg(jpeg(work)).toFile(fileOf(work, rendition)));
    from = sharp(data, { raw });
  }
  await Promise.all(files);
}

const develop = process.argv[2] === 'by-hand' ? byHand : usual;
if (develop === byHand) {
  sharp.cache(false);
  sharp.concurrency(1);
}

const { sharp: version, vips, mozjpeg } = sharp.versions;
await serve(
  {
    version: `sharp ${version}, libvips ${vips}, mozjpeg ${mozjpeg}, Node ${process.versions.node}, concurrency ${sharp.concurrency()}`,
  },
  async (work) => {
    const cpu = process.cpuUsage();
    const start = process.hrtime.bigint();
    await develop(work);
    const wall = process.hrtime.bigint() - start;
    const { user, system } = process.cpuUsage(cpu);
    return {
      cpuMicros: user + system,
      wallMicros: Number(wall / 1000n),
      files: work.renditions.map((rendition) => fileOf(work, rendition)),
    };
  },
);
