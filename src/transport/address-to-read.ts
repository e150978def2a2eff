import { isUnsafe, phpArgument } from '../diagnosis/exchange/effective-method';

/**
 * The address that may be asked with GET, as a visitor, before a request that changes something is sent to `url`: the same without
 * what names a method; null when there is none.
 */
export function addressToRead( url: string ): string | null {
	if ( ! isUnsafe( { method: 'GET', url } ) ) {
		return url;
	}
	const { origin, pathname, search } = new URL( url );
	const query = search
		.slice( 1 )
		.split( /[&;]/ )
		.filter( ( each ) => phpArgument( each ).name !== '_method' )
		.join( '&' );
	const plain = origin + pathname + ( query === '' ? '' : `?${ query }` );
	// WordPress has nothing that answers a GET of the batch.
	const beside = plain.replace( /\bbatch(?:\/|%2f)+v1\b/i, '' );
	return isUnsafe( { method: 'GET', url: beside } ) ? null : plain;
}
