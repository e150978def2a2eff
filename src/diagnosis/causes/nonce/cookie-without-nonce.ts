import { __ } from '@wordpress/i18n';
import { citingAll, citingCode } from '../../exchange/because';
import { defineCheck, undecided } from '../../engine/define-check';
import { refusedAsGiven, visitorsCases } from '../../probes/given-case';
import { isPageNotJson } from '../../given/notice-meaning';
import { repetitionOf } from '../../probes';
import { sentWithout } from './sent-without-words';

export default defineCheck( {
	id: 'cookie-without-nonce',
	title: __( 'The failing request carries a login', 'who-said-401' ),
	needs: [ 'exchanges', 'site', 'given' ],
	deciding: false,
	examine( { exchanges, site, given } ) {
		// What brings another credential needs no nonce; one that is there is not missing.
		const asked = given.filter(
			( { status, carries, nonce, message } ) =>
				status === 401 &&
				! carries &&
				nonce !== true &&
				! isPageNotJson( message )
		);
		const [ found ] = visitorsCases( site, exchanges, asked );
		// A visitor may be refused by a plugin where WordPress would not: then the sender is not to blame.
		if ( found && ! refusedAsGiven( site, exchanges, asked ) ) {
			const { request, known, nobody } = found;
			const { severity, summary, detail, steps, unverifiable } =
				sentWithout( request, site );
			return {
				severity,
				summary,
				detail,
				because: [
					...citingAll( nobody, known ),
					citingCode( `${ request.method } ${ request.url }` ),
				],
				remediation: {
					steps,
					tradeOff: '',
					verify: citingAll( known ).flatMap( ( each ) =>
						each.kind === 'exchange' ? [ each.id ] : []
					),
					unverifiable,
				},
				station: 'browser',
				suspects: [],
			};
		}
		return asked.length > 0 &&
			! asked.some( ( each ) => repetitionOf( site, exchanges, each ) )
			? undecided(
					__(
						'The failing request could not be repeated: it does not go to this site’s REST API.',
						'who-said-401'
					)
				)
			: undefined;
	},
} );
