import type { KeyStore } from '../../src/storage/sealing/key-store.ts'

/** A key store for as long as the test runs. */
export function memoryKeyStore(): KeyStore & { keys: Map<string, string> } {
  const keys = new Map<string, string>()
  return {
    keys,
    read: async (names) =>
      new Map(
        names.flatMap((name): [string, string][] => {
          const wrapped = keys.get(name)
          return wrapped === undefined ? [] : [[name, wrapped]]
        }),
      ),
    async add(name, wrapped) {
      keys.set(name, keys.get(name) ?? wrapped)
      return keys.get(name) ?? wrapped
    },
    async replace(rewrapped) {
      for (const { name, before, after } of rewrapped) if (keys.get(name) === before) keys.set(name, after)
    },
    async remove(names) {
      for (const name of names) keys.delete(name)
    },
    async *all() {
      for (const [name, wrapped] of keys) yield { name, wrapped }
    },
    close: async () => undefined,
  }
}
