import { ask } from '../../../tests/simulated-request';

/**
 * What PHP's module does not find is Apache's own error, on which `Header set` has no effect; what a PHP behind FastCGI answers is an
 * answer like any other (mod_headers, “onsuccess”).
 */
it.each( [
	[ 'mod_php', undefined ],
	[ 'fpm', 'yes' ],
] as const )( 'a PHP file that is not there, %s', ( sapi, header ) => {
	const simulation = ask(
		{ '/': 'Header set X-Marked yes\n' },
		'/gone.php',
		[],
		{},
		{ sapi }
	);
	expect( simulation.status ).toBe( 404 );
	expect( simulation.headers[ 'x-marked' ] ).toBe( header );
} );
