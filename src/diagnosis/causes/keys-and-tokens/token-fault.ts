import { isCoreLoginRefusal } from '../../exchange/core-refusals';
import { tokenFaultIn, type TokenFault } from '../../products';

/** What a code says about the token of a request, or the login that was to bring one; null when it says nothing about them. */
export function tokenFaultOf( code: string | null ): TokenFault | null {
	if ( code === null ) {
		return null;
	}
	return isCoreLoginRefusal( code ) ? 'wrong-login' : tokenFaultIn( code );
}
