import type { Element } from 'hast';
import { s } from 'hastscript';
import encodeQR from 'qr';

/** The light frame that readers of codes need, in modules. */
const margin = 4;

/** A code as it is drawn: its side in modules with its frame, and its dark modules as a path. */
interface Drawing {
  size: number;
  path: string;
}

/** Every copy of a page shows the same code: an address is drawn once. */
const drawn = new Map<string, Drawing>();

function draw(address: string): Drawing {
  let drawing = drawn.get(address);
  if (!drawing) {
    const rows = encodeQR(address, 'raw', { ecc: 'medium', border: margin });
    drawing = { size: rows.length, path: drawRuns(rows) };
    drawn.set(address, drawing);
  }
  return drawing;
}

/**
 * An address as a QR code to be scanned from paper.
 * @param label what a screen reader says in its place
 */
export function qrCode(address: string, label: string): Element {
  const { size, path } = draw(address);
  return s(
    'svg',
    {
      className: 'qr-code',
      role: 'img',
      ariaLabel: label,
      viewBox: `0 0 ${size} ${size}`,
      width: 2 * size,
      height: 2 * size,
    },
    [
      s('path', { fill: '#fff', stroke: 'none', d: `M0 0h${size}v${size}H0z` }),
      s('path', { fill: '#000', stroke: 'none', shapeRendering: 'crispEdges', d: path }),
    ],
  );
}

/** Dark modules side by side in one stroke of the path. */
function drawRuns(rows: readonly (readonly boolean[])[]): string {
  let path = '';
  for (const [row, modules] of rows.entries()) {
    for (let column = 0; column < modules.length; column++) {
      if (!modules[column]) continue;
      const start = column;
      while (modules[column]) column++;
      path += `M${start} ${row}h${column - start}v1h-${column - start}z`;
    }
  }
  return path;
}
