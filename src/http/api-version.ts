/** The version of the contract, in `API-Version` and in openapi.json; its first number stands in the path. */
export const apiVersion = '1.1.0'

export const basePath = '/api/v1'
