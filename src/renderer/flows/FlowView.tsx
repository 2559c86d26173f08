/** Where the value map will be drawn. */
export function FlowView() {
  return <main id="main" />
}
