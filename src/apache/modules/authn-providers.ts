/**
 * Who looks names and passwords up: each provider is there where its module is.
 */
import type { CommandContext } from '../kernel/config';
import { moduleLoaded } from '../kernel/loaded-modules';

const MODULES = new Map( [
	[ 'file', 'authn_file' ],
	[ 'dbm', 'authn_dbm' ],
	[ 'dbd', 'authn_dbd' ],
	[ 'anon', 'authn_anon' ],
	[ 'socache', 'authn_socache' ],
	[ 'ldap', 'authnz_ldap' ],
] );

/** Why a provider cannot be named; undefined where it can. */
export function providerComplaint(
	name: string,
	{ world, place }: CommandContext
): string | undefined {
	const module = MODULES.get( name );
	const isThere = module
		? moduleLoaded( world, module, place )
		: world.facts.modules === undefined &&
			world.choose( `provider ${ name }`, place );
	return isThere ? undefined : `Unknown Authn provider: ${ name }`;
}
