import { healthySite } from '../../../tests/evidence';
import {
	lossDetail,
	lossOf,
	lossReasons,
	lossStation,
	lossSummary,
} from './lost-header';
import type { HeaderEcho } from '../evidence/types';

const { browserEcho, loopbackEcho, server } = healthySite();
const NOTHING = {
	httpAuthorization: false,
	redirectHttpAuthorization: false,
	phpAuthUser: false,
	getallheaders: false,
};
const echo = ( change: Partial< HeaderEcho > ): HeaderEcho => ( {
	...browserEcho,
	...NOTHING,
	...change,
} );
const here: HeaderEcho = { ...loopbackEcho, ...NOTHING };
const apacheModule = {
	...server,
	sapi: 'apache2handler',
	htaccess: { ...server.htaccess, passesAuthorization: false },
};

it.each( [
	[ 'httpAuthorization', null ],
	[ 'redirectHttpAuthorization', null ],
	[ 'phpAuthUser', null ],
	[ 'getallheaders', 'php' ],
] as const )( 'a header that is seen in %s alone', ( where, expected ) => {
	expect( lossOf( echo( { [ where ]: true } ), here, server ) ).toBe(
		expected
	);
} );

it( 'is kept back by mod_php where no rule hands it over', () => {
	const seen = echo( { getallheaders: true } );
	expect( lossOf( seen, null, apacheModule ) ).toBe( 'bearer-only' );
	expect(
		lossOf( seen, null, { ...apacheModule, htaccess: server.htaccess } )
	).toBe( 'php' );
	expect( lossOf( seen, null, { ...apacheModule, sapi: 'cgi-fcgi' } ) ).toBe(
		'php'
	);
} );

it( 'is lost in front of the server where the server’s own request has it', () => {
	const arrived = { ...here, phpAuthUser: true };
	expect( lossOf( echo( {} ), arrived, server ) ).toBe( 'proxy' );
	expect( lossOf( echo( {} ), here, server ) ).toBe( 'web-server' );
	expect( lossOf( echo( {} ), null, server ) ).toBe( 'web-server' );
} );

it.each( [ 'proxy', 'php', 'bearer-only', 'web-server' ] as const )(
	'%s has a sentence of its own, a station and reasons',
	( loss ) => {
		const reasons = lossReasons( loss, browserEcho, loopbackEcho );
		const cited = reasons.map( ( each ) =>
			each.kind === 'exchange' ? each.id : each.kind
		);
		expect( cited ).toEqual( [
			browserEcho.exchange,
			...{
				proxy: [ loopbackEcho.exchange ],
				php: [ 'fact' ],
				'bearer-only': [ 'fact' ],
				'web-server': [],
			}[ loss ],
		] );
		expect( lossReasons( loss, browserEcho, null ) ).toHaveLength(
			loss === 'php' || loss === 'bearer-only' ? 2 : 1
		);
		expect( lossStation( loss ) ).toBe(
			loss === 'bearer-only' ? 'web-server' : loss
		);
		expect( lossSummary( loss ) ).toMatch(
			{
				proxy: /^Something in front/,
				php: /^PHP code/,
				'bearer-only': /keeps .* from PHP/,
				'web-server': /does not pass/,
			}[ loss ]
		);
	}
);

it( 'says what runs PHP, and of a rule that has no effect', () => {
	expect( lossDetail( server ) ).toBe(
		'Apache/2.4.71 (Debian), PHP_SAPI fpm-fcgi, .htaccess has a rule for the header, which does not take effect'
	);
	expect( lossDetail( apacheModule ) ).toBe(
		'Apache/2.4.71 (Debian), PHP_SAPI apache2handler'
	);
	expect( lossDetail( { ...apacheModule, software: '' } ) ).toBe(
		'PHP_SAPI apache2handler'
	);
} );
