/** Running text has lines enough to break anywhere between two words: there only a number keeps its unit. */
import type { KeptRun } from './keptRuns'

/** What newspapers count in. */
const UNITS =
  'mm cm m mét m² m³ km km² ha mg g kg tạ tấn ml lít °C độ kW MW kWh GB ' +
  'đồng nghìn ngàn triệu tỷ tỉ USD giây phút giờ ngày tuần tháng năm tuổi người hộ lần điểm phần'
const NUMBER_WITH_UNIT = new RegExp(
  `(?<![\\p{L}\\p{N}.,/:-])\\d[\\d.,]* (?:${UNITS.split(' ').join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
)

/** The numbers of running text with what they count in, as `keptRuns`. */
export function keptNumbers(text: string): readonly KeptRun[] {
  return [...text.matchAll(NUMBER_WITH_UNIT)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }))
}
