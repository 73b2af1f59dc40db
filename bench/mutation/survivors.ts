import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import type { Reporter } from '@stryker-mutator/api/report'

/** Tells of each mutant that no test noticed, as soon as it is known: a line on standard error. */
class Survivors implements Reporter {
  onMutantTested({
    status,
    fileName,
    location,
    replacement,
    mutatorName,
  }: Parameters<NonNullable<Reporter['onMutantTested']>>[0]): void {
    if (!['Survived', 'NoCoverage', 'Timeout'].includes(status)) return
    const place = `${fileName}:${location.start.line}:${location.start.column}`
    process.stderr.write(
      `${status} ${place}-${location.end.line}:${location.end.column} ${mutatorName} ${JSON.stringify(replacement)}\n`,
    )
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Reporter, 'survivors', Survivors as never)]
