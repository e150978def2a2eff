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
	type CodeMeaning,
} from './find';
export { PRODUCTS } from './list';
export { isClosing } from './stored';
export type {
	Answer,
	Effect,
	KnownSetting,
	Product,
	SignatureFault,
	Signer,
	TokenFault,
	Way,
} from './types';
