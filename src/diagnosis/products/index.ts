export {
	agentsOfProducts,
	isProduct,
	isSetToAct,
	knownAmong,
	knownOf,
	mayAct,
	meaningOfCode,
	ownerOf,
	saidBy,
	signerOf,
	tokenFaultIn,
	waysIn,
} from './find';
export { PRODUCTS } from './list';
export {
	isMcpRoute,
	MCP_FIRST,
	MCP_OF_BARE_ADDRESS,
	MCP_PRODUCTS,
	type McpProduct,
	mcpRoutesOf,
	takesTokensAlone,
} from './mcp';
export { storedSettings, withSettings } from './stored';
export { woocommerce as shop } from './woocommerce';
export type {
	Effect,
	KnownSetting,
	SignatureFault,
	Signer,
	TokenFault,
	Way,
} from './types';
