/** A record while it is being put together, its optional fields set one by one. Readers hand out the readonly type. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] };
