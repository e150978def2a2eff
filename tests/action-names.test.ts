import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Our actions, as PHP knows them; each stands in the query of its address. */
const NAMES = readFileSync(
	join( __dirname, '../src/server/actions/class-registry.php' ),
	'utf8'
).match( /'ws401_[a-z_]+'/g );

/**
 * Words that the firewall rules in widest use (5G to 8G, and the plugins that took them over) refuse anywhere in a query, as far as a
 * name could have them.
 */
const REFUSED =
	/localhost|loopback|execute|concat|union|select|base64|encode|eval|environ|globals|config|passwd|shell|proc_|root_path|safe_mode|outfile|(request|globals)(=|$)/i;

it( 'names no action so that a firewall takes it for an attack', () => {
	expect( NAMES?.length ).toBeGreaterThan( 10 );
	expect( NAMES?.filter( ( name ) => REFUSED.test( name ) ) ).toEqual( [] );
} );
