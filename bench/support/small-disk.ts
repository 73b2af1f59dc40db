import { spawnSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, open, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { errorCode } from '../../src/storage/database/error-code.ts'

/** A disk so small that a run can fill it: nothing else is on it. */
export type SmallDisk = {
  folder: string
  /** Takes all that is left. */
  fill(): Promise<void>
  /** Gives it back. */
  empty(): Promise<void>
  remove(): Promise<void>
}

const largest = 1024 * 1024 * 1024
const piece = Buffer.alloc(1024 * 1024)

/**
 * A disk of 320 MB in memory, which root may mount; or the folder that OVERSTAP_SMALL_DISK names.
 * @throws Error that says what to do where neither can be had: this run is never left out silently.
 */
export async function smallDisk(): Promise<SmallDisk> {
  const named = process.env['OVERSTAP_SMALL_DISK']
  const folder = named ? await onNamed(named) : await mounted()
  const ballast = join(folder, 'ballast')
  return {
    folder,
    async fill() {
      const file = await open(ballast, 'a')
      try {
        for (let size = piece.length; size > 0; ) {
          try {
            await file.write(piece, 0, size)
          } catch (error) {
            if (errorCode(error) !== 'ENOSPC') throw error
            size = Math.floor(size / 2)
          }
        }
      } finally {
        await file.close()
      }
    },
    empty: () => rm(ballast, { force: true }),
    async remove() {
      if (named) await rm(folder, { recursive: true, force: true })
      else {
        spawnSync('umount', ['--lazy', folder])
        await rm(folder, { recursive: true, force: true })
      }
    },
  }
}

async function mounted(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'overstap-small-'))
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=320m,mode=711', 'tmpfs', folder], {
    encoding: 'utf8',
  })
  if (status === 0) return folder
  await rm(folder, { recursive: true, force: true })
  throw new Error(
    `This run needs a small disk of its own and may not mount one (${(stderr || 'mount is not there').trim()}): run it as root, or name an empty folder on a disk of 200 MB to 1 GB with OVERSTAP_SMALL_DISK, as a container gets by --tmpfs /small:size=320m.`,
  )
}

async function onNamed(named: string): Promise<string> {
  const { bavail, bsize } = await statfs(named)
  if (bavail * bsize > largest)
    throw new Error(
      `OVERSTAP_SMALL_DISK=${named} has more than 1 GB left: it would take too long to fill, and others use it.`,
    )
  const folder = join(named, `run-${process.pid}`)
  await mkdir(folder)
  await chmod(folder, 0o711)
  return folder
}
