import { healthySite } from '../../../tests/evidence';
import type { Endpoint } from '../../diagnosis/evidence/types';
import { effectOf } from './effect-of';

const effect = (
	endpoint: Endpoint,
	status: number,
	code: string | null = null,
	where = 'init'
) =>
	effectOf( {
		probe: { ...healthySite().exchanges[ 0 ]!.probe, endpoint },
		failure: { status, code },
		origin: {
			component: { kind: 'plugin', id: 'a/a.php', name: 'A' },
			file: '',
			line: 0,
			where,
			callback: '',
		},
	} );

it.each( [
	[ 'a refusal of the REST API', effect( 'posts', 401, 'x' ), 'rest-closed' ],
	[ 'a hidden list of users', effect( 'users', 403, 'x' ), 'users-hidden' ],
	[ 'maintenance', effect( 'posts', 503 ), 'site-closed' ],
	[ 'maintenance, seen at the users', effect( 'users', 503 ), 'site-closed' ],
	[ 'a login form in place of posts', effect( 'posts', 200 ), 'site-closed' ],
	[ 'a login form in place of users', effect( 'users', 302 ), 'site-closed' ],
	[ 'a closed front page', effect( 'front-page', 401 ), 'site-closed' ],
	[ 'a moved login form', effect( 'login-page', 302 ), 'login-moved' ],
	[
		'a crash',
		effect( 'users', 500, 'internal_server_error' ),
		'code-broken',
	],
	[ 'a crash without words', effect( 'posts', 500 ), 'code-broken' ],
	[
		'an error without a status',
		effect( 'posts', 500, 'no' ),
		'rest-closed',
	],
	[ 'a fault of XML-RPC', effect( 'xml-rpc', 200 ), 'xmlrpc-closed' ],
	[
		'another prefix',
		effect( 'posts', 404, null, 'rest_url_prefix' ),
		'rest-moved',
	],
	[ 'a closed admin-ajax.php', effect( 'echo', 403 ), 'something-else' ],
	[
		'application passwords that are off',
		effect( 'application-passwords', 501, 'x' ),
		'application-passwords-off',
	],
] )( '%s is told by the answer before the address', ( _, told, wanted ) => {
	expect( told ).toBe( wanted );
} );
