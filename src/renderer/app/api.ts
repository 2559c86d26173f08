import type { ClientContext, ClientLink } from '@orpc/client'
import { createORPCClient, DynamicLink } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { contract } from '../../shared/contract'
import { currentLink } from './connection'

export type Api = ContractRouterClient<typeof contract>

/** Every call to the main side. The way there (message port or WebSocket) is found anew after the connection was lost. */
export const api: Api = createORPCClient<Api>(
  new DynamicLink<ClientContext>((): Promise<ClientLink<ClientContext>> => currentLink()),
)
