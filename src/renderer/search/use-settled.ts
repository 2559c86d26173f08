import { useEffect, useState } from 'react'

/** A value once it has not changed for some milliseconds. Values are compared by what they hold. */
export function useSettled<Value>(value: Value, milliseconds: number): Value {
  const [settled, setSettled] = useState(value)
  const words = JSON.stringify(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(words) as Value), milliseconds)
    return () => clearTimeout(timer)
  }, [words, milliseconds])
  return settled
}
