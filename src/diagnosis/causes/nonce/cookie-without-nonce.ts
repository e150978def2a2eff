import { __ } from '@wordpress/i18n';
import { citingAll, citingFact } from '../../exchange/because';
import { defineCheck, undecided } from '../../engine/define-check';
import { refusedAsGiven, visitorsCases } from '../../probes/given-case';
import { repetitionOf } from '../../probes';
import { stepsFor } from './nonce-steps';

export default defineCheck( {
	id: 'cookie-without-nonce',
	title: __( 'The failing request carries a login', 'who-said-401' ),
	needs: [ 'exchanges', 'site', 'given' ],
	deciding: false,
	examine( { exchanges, site, given } ) {
		// What brings another credential needs no nonce; one that is there is not missing.
		const asked = given.filter(
			( { status, carries, nonce } ) =>
				status === 401 && ! carries && nonce !== true
		);
		const [ found ] = visitorsCases( site, exchanges, asked );
		// A visitor may be refused by a plugin where WordPress would not: then the sender is not to blame.
		if ( found && ! refusedAsGiven( site, exchanges, asked ) ) {
			const { request, known, nobody } = found;
			return {
				// That it brought none is read where its text shows all headers, and guessed where it does not.
				severity: request.nonce === false ? 'error' : 'warning',
				summary:
					request.nonce === false
						? __(
								'The failing request is sent without a nonce, so WordPress treats it as logged out; with your login and one it passes.',
								'who-said-401'
							)
						: __(
								'The failing request was answered like a visitor’s, and passes with your login and a nonce. Whether it brought them is not known.',
								'who-said-401'
							),
				detail: __(
					'A login cookie alone does not count in the REST API. From outside, a missing cookie looks the same.',
					'who-said-401'
				),
				because: [
					...citingAll( nobody, known ),
					citingFact( `${ request.method } ${ request.url }` ),
				],
				remediation: {
					steps: stepsFor( request ),
					tradeOff: '',
					verify: citingAll( known ).flatMap( ( each ) =>
						each.kind === 'exchange' ? [ each.id ] : []
					),
					unverifiable: __(
						'Only the script that sent the request can show whether it sends the nonce now.',
						'who-said-401'
					),
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
