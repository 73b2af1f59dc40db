import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'

/** What `GET /metrics` shows, in the form that Prometheus reads. */
export interface Metrics {
  readonly registry: Registry
  /** Counts one answered request; `route` is the pattern, so the number of series stays small. */
  answered(method: string, route: string, status: number, seconds: number): void
}

/** Metrics of this process. Others register theirs on `registry`. */
export function openMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const labelNames = ['method', 'route', 'status'] as const
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the first byte of a request to the end of its answer.',
    labelNames,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  })
  const failures = new Counter({
    name: 'http_failures_total',
    help: 'Answers with a status of 500 or above.',
    registers: [registry],
  })
  return {
    registry,
    answered(method, route, status, seconds) {
      duration.observe({ method, route, status }, seconds)
      if (status >= 500) failures.inc()
    },
  }
}
