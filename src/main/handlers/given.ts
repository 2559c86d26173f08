type Given<Input> = { [Key in keyof Input]?: Exclude<Input[Key], undefined> }

/** The fields of an input that were given at all: what a call leaves out stays as it is. */
export function given<Input extends object>(input: Input): Given<Input> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Given<Input>
}
