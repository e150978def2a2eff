import type { Simulation } from '../../apache/syntax/types';

/**
 * Whether WordPress gets the header: PHP's own variables first, then what `wp_populate_basic_auth_from_authorization_header()`
 * reads; an empty HTTP_AUTHORIZATION hides the other. Undefined: the request does not come to PHP, or nobody can tell.
 */
export function arrives( {
	outcome,
	path,
	env,
	unsure,
}: Simulation ): boolean | undefined {
	const isOpen = unsure?.env.some( ( name ) =>
		/^(?:PHP_AUTH_USER|(?:REDIRECT_)?HTTP_AUTHORIZATION)$/.test( name )
	);
	const isPhp = outcome === 'continue' && /\.php(?:\/|$)/.test( path );
	return isPhp && ! isOpen
		? Boolean(
				env.PHP_AUTH_USER ||
				( env.HTTP_AUTHORIZATION ?? env.REDIRECT_HTTP_AUTHORIZATION )
			)
		: undefined;
}
