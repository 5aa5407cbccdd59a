// What the written schemas use of zod 3 and 4, for compilers where the library's own declarations are not there.
export interface Schema<T> {
  readonly _type: T;
  optional(): Optional<T>;
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: unknown };
}
export interface Optional<T> extends Schema<T | undefined> {
  readonly _optional: true;
}
export type Shape = { [key: string]: Schema<any> };
export type OptionalKeys<S extends Shape> = { [K in keyof S]: S[K] extends Optional<any> ? K : never }[keyof S];
export type Output<S extends Shape> = { [K in Exclude<keyof S, OptionalKeys<S>>]: S[K]["_type"] } & {
  [K in OptionalKeys<S>]?: Exclude<S[K]["_type"], undefined>;
};
export interface ObjectSchema<T> extends Schema<T> {
  strict(): ObjectSchema<T>;
  catchall<R>(rest: Schema<R>): ObjectSchema<T & { [key: string]: R }>;
}
type TypeOf<S extends Schema<any>> = S["_type"];
export declare function string(): Schema<string>;
export declare function number(): Schema<number>;
export declare function boolean(): Schema<boolean>;
export declare function unknown(): Schema<unknown>;
export declare function literal<const_ extends string | number | boolean>(value: const_): Schema<const_>;
export declare function array<T>(element: Schema<T>): Schema<T[]>;
export declare function record<T>(key: Schema<string>, value: Schema<T>): Schema<{ [key: string]: T }>;
export declare function object<S extends Shape>(shape: S): ObjectSchema<Output<S>>;
export declare function union<S extends readonly [Schema<any>, Schema<any>, ...Schema<any>[]]>(
  alternatives: S,
): Schema<S[number]["_type"]>;
declare const enum_: <T extends string>(values: readonly [T, ...T[]]) => Schema<T>;
export { enum_ as enum };
export type { TypeOf as infer };
