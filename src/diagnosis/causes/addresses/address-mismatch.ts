import { __ } from '@wordpress/i18n';
import { mismatchOf, mismatchReasons, mismatchSummary } from './address-facts';
import { citingAll } from '../../exchange/because';
import { defineCheck } from '../../engine/define-check';
import { hopsOf, hopsText } from '../../exchange/hops';
import { exchangeOf, isAsExpected, OTHER_ORIGIN_ENDPOINT } from '../../probes';
import { originOf } from '../../exchange/address';
import { addressSteps } from './address-steps';

export default defineCheck( {
	id: 'address-mismatch',
	title: __( 'The site is used at the address it is set to', 'who-said-401' ),
	needs: [ 'site', 'page' ],
	uses: [ 'exchanges', 'server' ],
	examine( { site, page, exchanges, server } ) {
		const mismatch = mismatchOf( site, page );
		if ( ! mismatch ) {
			return undefined;
		}
		const me = exchangeOf( exchanges ?? [], {
			endpoint: 'users-me',
			credential: 'cookie-nonce',
		} );
		const other = exchangeOf( exchanges ?? [], {
			endpoint: OTHER_ORIGIN_ENDPOINT,
		} );
		const hops = other ? hopsOf( other ) : [];
		const told = originOf( site.restRootTold ?? site.restRoot );
		// Scripts of the site ask where they are told to, and the login does not count there.
		const isHurting = ! me || ! isAsExpected( me ) || told !== page.origin;
		return {
			severity: isHurting ? 'error' : 'warning',
			summary: mismatchSummary( mismatch ),
			detail: [
				...Object.entries( server?.forwarded ?? {} ).map(
					( [ name, value ] ) => `${ name }: ${ value }`
				),
				...( other && hops.length > 0
					? [ hopsText( other, hops ) ]
					: [] ),
			].join( ', ' ),
			because: [
				...mismatchReasons( site, page ),
				...citingAll( me, other ),
			],
			remediation: {
				steps: addressSteps( mismatch, site, page ),
				tradeOff: '',
				verify: me ? [ me.probe.id ] : [],
			},
			station: mismatch.kind === 'proxy-silent' ? 'proxy' : 'wordpress',
			suspects: [],
			explains: isHurting
				? [ 'session-not-accepted', 'nonce-stale' ]
				: [],
		};
	},
} );
