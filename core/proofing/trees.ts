/** The learned judge: boosted regression trees that turn the evidence about one correction into a log-odds. */

/** All trees in flat arrays. A node with feature -1 is a leaf. Children of a node are `left` and `left + 1`. */
export interface Forest {
  /** Where each tree's root stands. */
  readonly roots: Uint32Array
  readonly features: Int16Array
  /** The threshold of an inner node (go left where value ≤ threshold), the weight of a leaf. */
  readonly values: Float32Array
  readonly lefts: Uint16Array
  readonly bias: number
}

/** Log-odds that the correction is right. */
export function judge(forest: Forest, evidence: Float64Array): number {
  const { roots, features, values, lefts } = forest
  let sum = forest.bias
  for (let tree = 0; tree < roots.length; tree++) {
    const root = roots[tree] as number
    let node = root
    let feature = features[node] as number
    while (feature >= 0) {
      node = root + (lefts[node] as number) + ((evidence[feature] as number) <= (values[node] as number) ? 0 : 1)
      feature = features[node] as number
    }
    sum += values[node] as number
  }
  return sum
}
