import type { Element } from 'hast';
import { s } from 'hastscript';
import qrcode from 'qrcode-generator';

/** The light frame that readers of codes need, in modules. */
const margin = 4;

/** A code as it is drawn: its side in modules, and its dark modules as a path. */
interface Drawing {
  count: number;
  path: string;
}

/** Every copy of a page shows the same code: an address is drawn once. */
const drawn = new Map<string, Drawing>();

function draw(address: string): Drawing {
  let drawing = drawn.get(address);
  if (!drawing) {
    const code = qrcode(0, 'M');
    code.addData(address);
    code.make();
    const count = code.getModuleCount();
    drawing = { count, path: drawRuns(count, (row, column) => code.isDark(row, column)) };
    drawn.set(address, drawing);
  }
  return drawing;
}

/**
 * An address as a QR code to be scanned from paper.
 * @param label what a screen reader says in its place
 */
export function qrCode(address: string, label: string): Element {
  const { count, path } = draw(address);
  const size = count + 2 * margin;
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
function drawRuns(count: number, isDark: (row: number, column: number) => boolean): string {
  let path = '';
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      if (!isDark(row, column)) continue;
      const start = column;
      while (column < count && isDark(row, column)) column++;
      path += `M${start + margin} ${row + margin}h${column - start}v1h-${column - start}z`;
    }
  }
  return path;
}
