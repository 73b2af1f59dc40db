import { mkdir, readdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a folder and what is missing above it; gives the first that it made, or undefined when all was there. In place of
 * Node's recursive mkdir, which never returns where the system itself knows the folders, as below /proc.
 * @throws what the system says, such as EACCES, EROFS, ENOENT or ENOTDIR.
 */
export async function makeFolders(folder: string, mode = 0o777): Promise<string | undefined> {
  const there = await stat(folder).catch(() => null)
  if (there?.isDirectory()) return undefined
  // Of a file the system itself says that it is no folder.
  if (there) await readdir(folder)
  const first = await makeFolders(dirname(folder), mode)
  try {
    await mkdir(folder, mode)
  } catch (error) {
    // Somebody else made it meanwhile.
    if (!(await isFolder(folder))) throw error
  }
  return first ?? folder
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
