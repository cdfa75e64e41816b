/** The shape of a tree of sentences, without the sentences: what every language has to fill. */
export type Widen<T> = { readonly [K in keyof T]: T[K] extends string ? string : Widen<T[K]> }
