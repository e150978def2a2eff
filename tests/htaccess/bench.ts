/**
 * How long the parser and the simulator take; prints, asserts nothing.
 *
 *   npx tsx tests/htaccess/bench.ts
 */
import { parse, print, simulate } from '../../src/apache';
import { CORE_BLOCK } from './arbitrary-rewrite';
import { kindOf } from './site';

/** Processor time, which a busy machine does not stretch. */
function time( what: string, run: () => void ): void {
	const start = process.cpuUsage();
	run();
	const { user } = process.cpuUsage( start );
	console.log( `${ what }: ${ ( user / 1000 ).toFixed( 0 ) } ms` );
}

const block = `${ CORE_BLOCK.join( '\n' ) }\n`;
const megabyte = block.repeat( Math.ceil( 2 ** 20 / block.length ) );

time( 'parse 1 MB', () => parse( megabyte ) );
time( 'parse and print 1 MB', () => print( parse( megabyte ) ) );
time( 'simulate 1,000 requests', () => {
	for ( let i = 0; i < 1000; i++ ) {
		simulate( {
			files: [ { directory: '/', text: block } ],
			request: {
				method: 'GET',
				path: '/wp-json/wp/v2/users/me',
				query: '',
				headers: { host: 'www.example.org' },
				remoteAddress: '127.0.0.1',
			},
			server: { sapi: 'fpm', kind: kindOf },
		} );
	}
} );
