export {
	agentsOfProducts,
	isProduct,
	knownAmong,
	knownOf,
	meaningOfCode,
	ownerOf,
	saidBy,
	signerOf,
	tokenFaultIn,
	waysIn,
} from './find';
export { PRODUCTS } from './list';
export { isClosing } from './stored';
export type {
	Effect,
	KnownSetting,
	SignatureFault,
	Signer,
	TokenFault,
	Way,
} from './types';
