/** Grows the forest: gradient boosting of shallow regression trees on the logistic loss (Friedman 2001), by histograms. */
import type { Forest } from '../../core/proofing/training'
import { showProgress } from './progress'
import type { Random } from './random'

export interface TrainingRows {
  readonly count: number
  readonly width: number
  /** Row by row, `width` numbers each. */
  readonly evidence: Float32Array
  /** 1: the correction is right. 0: it is not. */
  readonly labels: Uint8Array
  readonly weights: Float32Array
}

export interface GrowOptions {
  readonly trees: number
  readonly depth: number
  /** How much of its verdict each tree gives. */
  readonly shrinkage: number
  /** Part of the rows each tree sees. */
  readonly sample: number
  readonly random: Random
}

const BINS = 64
/** Ridge on leaf weights, and the least curvature a leaf must hold: leaves that few rows speak for stay small. */
const RIDGE = 2
const MIN_CURVATURE = 4

export function growTrees(rows: TrainingRows, { trees, depth, shrinkage, sample, random }: GrowOptions): Forest {
  const { count, width, labels, weights } = rows
  const edges = findEdges(rows)
  const bins = binRows(rows, edges)
  let positive = 0
  let all = 0
  for (let i = 0; i < count; i++) {
    all += weights[i] as number
    if (labels[i] === 1) positive += weights[i] as number
  }
  const bias = Math.log(positive / (all - positive))
  const odds = new Float32Array(count).fill(bias)
  const gradient = new Float32Array(count)
  const curvature = new Float32Array(count)
  const node = new Int16Array(count)

  const roots: number[] = []
  const features: number[] = []
  const values: number[] = []
  const lefts: number[] = []
  for (let tree = 0; tree < trees; tree++) {
    for (let i = 0; i < count; i++) {
      const p = 1 / (1 + Math.exp(-(odds[i] as number)))
      const weight = weights[i] as number
      gradient[i] = weight * (p - (labels[i] as number))
      curvature[i] = weight * p * (1 - p)
      node[i] = random() < sample ? 0 : -1
    }
    const grown = growTree(bins, count, width, gradient, curvature, node, depth)
    roots.push(features.length)
    for (const { feature, bin, leaf, left } of grown) {
      features.push(feature)
      values.push(feature < 0 ? leaf * shrinkage : ((edges[feature] as Float32Array)[bin] as number))
      lefts.push(left)
    }
    for (let i = 0; i < count; i++) {
      let at = 0
      let current = grown[0] as TreeNode
      while (current.feature >= 0) {
        at = current.left + ((bins[current.feature * count + i] as number) <= current.bin ? 0 : 1)
        current = grown[at] as TreeNode
      }
      odds[i] = (odds[i] as number) + current.leaf * shrinkage
    }
    showProgress('growing trees', tree + 1, trees)
  }
  return {
    roots: Uint32Array.from(roots),
    features: Int16Array.from(features),
    values: Float32Array.from(values),
    lefts: Uint16Array.from(lefts),
    bias,
  }
}

/** One forest whose log-odds are the mean of theirs. */
export function averageOf(forests: readonly Forest[]): Forest {
  const roots: number[] = []
  const features: number[] = []
  const values: number[] = []
  const lefts: number[] = []
  for (const forest of forests) {
    for (const root of forest.roots) roots.push(features.length + root)
    forest.features.forEach((feature, node) => {
      const value = forest.values[node] as number
      values.push(feature < 0 ? value / forests.length : value)
    })
    // After the roots, which count from where this forest begins.
    features.push(...forest.features)
    lefts.push(...forest.lefts)
  }
  return {
    roots: Uint32Array.from(roots),
    features: Int16Array.from(features),
    values: Float32Array.from(values),
    lefts: Uint16Array.from(lefts),
    bias: forests.reduce((sum, { bias }) => sum + bias, 0) / forests.length,
  }
}

interface TreeNode {
  feature: number
  bin: number
  leaf: number
  left: number
}

function growTree(
  bins: Uint8Array,
  count: number,
  width: number,
  gradient: Float32Array,
  curvature: Float32Array,
  node: Int16Array,
  depth: number,
): TreeNode[] {
  const nodes: TreeNode[] = [{ feature: -1, bin: 0, leaf: 0, left: 0 }]
  let level = [0]
  for (let d = 0; d <= depth && level.length > 0; d++) {
    const slot = new Int16Array(nodes.length).fill(-1)
    level.forEach((id, i) => {
      slot[id] = i
    })
    const best = level.map(() => ({ gain: 1e-3, feature: -1, bin: 0 }))
    const totalG = new Float64Array(level.length)
    const totalH = new Float64Array(level.length)
    const active: number[] = []
    for (let i = 0; i < count; i++) {
      const at = node[i] as number
      const s = at < 0 ? -1 : (slot[at] as number)
      if (s < 0) continue
      active.push(i)
      totalG[s] = (totalG[s] as number) + (gradient[i] as number)
      totalH[s] = (totalH[s] as number) + (curvature[i] as number)
    }
    level.forEach((id, s) => {
      ;(nodes[id] as TreeNode).leaf = -(totalG[s] as number) / ((totalH[s] as number) + RIDGE)
    })
    if (d === depth) break
    const rowsHere = Int32Array.from(active)
    const g = new Float64Array(level.length * BINS)
    const h = new Float64Array(level.length * BINS)
    for (let feature = 0; feature < width; feature++) {
      g.fill(0)
      h.fill(0)
      const column = feature * count
      for (let k = 0; k < rowsHere.length; k++) {
        const i = rowsHere[k] as number
        const at = (slot[node[i] as number] as number) * BINS + (bins[column + i] as number)
        g[at] = (g[at] as number) + (gradient[i] as number)
        h[at] = (h[at] as number) + (curvature[i] as number)
      }
      for (let s = 0; s < level.length; s++) {
        let leftG = 0
        let leftH = 0
        const allG = totalG[s] as number
        const allH = totalH[s] as number
        const whole = (allG * allG) / (allH + RIDGE)
        const champion = best[s] as (typeof best)[number]
        for (let bin = 0; bin < BINS - 1; bin++) {
          leftG += g[s * BINS + bin] as number
          leftH += h[s * BINS + bin] as number
          const rightH = allH - leftH
          if (leftH < MIN_CURVATURE || rightH < MIN_CURVATURE) continue
          const rightG = allG - leftG
          const gain = (leftG * leftG) / (leftH + RIDGE) + (rightG * rightG) / (rightH + RIDGE) - whole
          if (gain > champion.gain) Object.assign(champion, { gain, feature, bin })
        }
      }
    }
    const next: number[] = []
    level.forEach((id, s) => {
      const { feature, bin } = best[s] as (typeof best)[number]
      if (feature < 0) return
      const left = nodes.length
      Object.assign(nodes[id] as TreeNode, { feature, bin, left })
      nodes.push({ feature: -1, bin: 0, leaf: 0, left: 0 }, { feature: -1, bin: 0, leaf: 0, left: 0 })
      next.push(left, left + 1)
    })
    for (const i of rowsHere) {
      const parent = nodes[node[i] as number] as TreeNode
      if (parent.feature < 0) continue
      node[i] = parent.left + ((bins[parent.feature * count + i] as number) <= parent.bin ? 0 : 1)
    }
    level = next
  }
  return nodes
}

/** Upper edges of the bins of each number, at equal shares of the rows. */
function findEdges({ count, width, evidence }: TrainingRows): Float32Array[] {
  const step = Math.max(1, Math.floor(count / 50_000))
  return Array.from({ length: width }, (_, feature) => {
    const sample: number[] = []
    for (let i = 0; i < count; i += step) sample.push(evidence[i * width + feature] as number)
    const sorted = Float32Array.from(sample).sort()
    const unique: number[] = []
    for (let b = 1; b < BINS; b++) {
      const edge = sorted[Math.floor((b * sorted.length) / BINS)] as number
      if (unique.length === 0 || edge > (unique.at(-1) as number)) unique.push(edge)
    }
    return Float32Array.from(unique)
  })
}

/** Column by column; a value's bin is the first whose upper edge is not below it. */
function binRows({ count, width, evidence }: TrainingRows, edges: readonly Float32Array[]): Uint8Array {
  const bins = new Uint8Array(count * width)
  edges.forEach((upper, feature) => {
    for (let i = 0; i < count; i++) {
      const value = evidence[i * width + feature] as number
      let low = 0
      let high = upper.length
      while (low < high) {
        const middle = (low + high) >>> 1
        if ((upper[middle] as number) < value) low = middle + 1
        else high = middle
      }
      bins[feature * count + i] = low
    }
  })
  return bins
}
