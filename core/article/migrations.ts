/** Older article files to the newest, one step a version. Step n turns a file of version n + 1 into one of version n + 2. */

/** Applied on reading; the file itself is written back only by the next save. */
export const migrations: readonly ((file: unknown) => unknown)[] = []
