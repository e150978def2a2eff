import { __ } from '@wordpress/i18n';
import { citing, citingAll, citingGiven } from '../because';
import { bringsKey } from '../codes/shop-keys';
import { unavailabilityOf } from '../credentials/availability';
import { availabilitySteps } from '../credentials/availability-steps';
import { headerSchemeOf } from '../credentials/carried';
import { defineCheck } from '../define-check';
import { visitorsCases } from '../given-case';
import { lossOf } from '../lost-header';
import { ignoredSentence, ignoredSteps } from '../remedies/ignored-login-steps';
import { notKept } from '../remedies/token-steps';
import { arrivalOf } from '../scheme-arrival';

export default defineCheck( {
	id: 'recorded-login-refused',
	title: __(
		'What the failing request identifies itself with counts',
		'who-said-401'
	),
	needs: [ 'exchanges', 'site', 'recorded' ],
	uses: [
		'credentials',
		'components',
		'page',
		'browserEcho',
		'loopbackEcho',
		'server',
	],
	deciding: false,
	examine( { exchanges, site, recorded, ...facts } ) {
		const { credentials, components, page, server } = facts;
		const { browserEcho, loopbackEcho } = facts;
		const [ found ] = visitorsCases(
			site,
			exchanges,
			recorded.filter(
				( request ) => request.carries && ! bringsKey( request )
			)
		);
		const isLost =
			browserEcho !== null &&
			server !== null &&
			lossOf( browserEcho, loopbackEcho, server ) !== null;
		const scheme = headerSchemeOf( found?.request.carries );
		const arrival =
			scheme && server && arrivalOf( exchanges, server, scheme );
		// A header that is lost on the way, or one kind of it, is a cause of its own.
		if ( ! found || isLost || ( arrival && arrival.fate !== 'arrives' ) ) {
			return undefined;
		}
		const { request, nobody, known } = found;
		const isBasic = request.carries === 'basic';
		const why =
			isBasic && credentials ? unavailabilityOf( credentials ) : null;
		return {
			severity: 'error',
			summary: why?.sentence ?? ignoredSentence( isBasic ),
			detail: __(
				'The same request passes with your login, and without one it is answered in the same way as this one. WordPress does not say that a password is wrong.',
				'who-said-401'
			),
			because: [
				...citingGiven( request ),
				...( arrival
					? [
							citing(
								arrival.exchange,
								/* translators: of a request header. */
								__( 'the header is there', 'who-said-401' )
							),
						]
					: [] ),
				...citingAll( nobody, known ),
			],
			remediation: {
				steps: why
					? availabilitySteps( why, site, components, page )
					: ignoredSteps( isBasic, site ),
				tradeOff: '',
				verify: [ known.probe.id ],
				unverifiable: notKept(),
			},
			station: 'wordpress',
			suspects: [],
			explains: why ? [ 'application-passwords-unavailable' ] : [],
		};
	},
} );
