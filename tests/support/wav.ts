/** A recording of some seconds of a quiet tone: RIFF/WAVE, one channel, 8,000 samples a second of 16 bits. */
export function wav(seconds: number): Buffer {
  const rate = 8000
  const data = Buffer.alloc(seconds * rate * 2)
  for (let n = 0; n < seconds * rate; n++)
    data.writeInt16LE(Math.round(2000 * Math.sin((n * 440 * 2 * Math.PI) / rate)), n * 2)
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + data.length, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE(rate * 2, 28)
  head.writeUInt16LE(2, 32)
  head.writeUInt16LE(16, 34)
  head.write('data', 36)
  head.writeUInt32LE(data.length, 40)
  return Buffer.concat([head, data])
}
