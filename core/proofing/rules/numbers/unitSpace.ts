/** A space between a number and the symbol of its unit. Off: the decree on measures wants it, most newspapers print 5km. */
import { defineRule } from '../defineRule'

/** Symbols as the decree writes them, with their capitals. A bare g is an hour in the south, a bare m may be 1m65. */
const JOINED =
  /(?<![\p{L}\p{M}\p{N}.,/-])(\d[\d.,]{0,14})(°C|km\/h|m\/s|km²|km2|km|cm|mm|kg|mg|ml|m²|m2|m³|m3|m|ha|kWh|kW|MW|GW|kV|GHz|MHz|Hz|GB|MB|TB)(?![\p{L}\p{M}\p{N}²³])/gu

export const unitSpace = defineRule({
  name: 'unit-space',
  ids: ['VN-NUM-03'],
  title: 'Dấu cách giữa số và đơn vị',
  group: 'numbers',
  level: 'check',
  sources: ['ND86', 'MSFT'],
  default: 'off',
  message: 'giữa số và ký hiệu đơn vị có dấu cách',
  examples: [{ before: '22m; 15°C; 250GB', after: '22 m; 15 °C; 250 GB' }],
  leavesAlone: ['22 m; 15 °C; 250 GB', 'cao 1m65', 'súng 12.7mm2x', 'Boeing 737MAX', 'A4m', 'tăng 5%'],
  check: (passage) => passage.matchesCased(JOINED).map((match) => match.replace(`${match.group(1)} ${match.group(2)}`)),
})
