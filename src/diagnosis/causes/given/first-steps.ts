/** What comes before trying what was not tried from here. */
import { __ } from '@wordpress/i18n';
import { isAnswered } from '../../exchange/find-exchange';
import { silenceNumber } from '../../given/transfer-meaning';
import type {
	Exchange,
	GivenFacts,
	SiteFacts,
	Step,
} from '../../evidence/types';

/** What is asked for where it is not told how the request was answered. */
const statusStep = (): Step => ( {
	title: __( 'Add the answer it got', 'who-said-401' ),
	text: __(
		'Add the status and the answer it got, and run again: without them a refusal cannot be told from any other failure.',
		'who-said-401'
	),
} );

/** What comes first where a configuration was given: there is no answer in it. */
function appSteps( { app, carries }: GivenFacts, isLoginTried: boolean ) {
	if ( app?.kind !== 'mcp' ) {
		return null;
	}
	if ( isLoginTried ) {
		return [
			{
				title: __( 'Restart the app', 'who-said-401' ),
				text: __(
					'Restart the app so that it reads its configuration anew. If it still cannot connect, paste what its log says.',
					'who-said-401'
				),
			},
		];
	}
	return carries
		? []
		: [
				{
					title: __( 'Paste the login, too', 'who-said-401' ),
					text: __(
						'Paste the configuration of the app with its login to have that tried too.',
						'who-said-401'
					),
				},
			];
}

/** Whether the very login was answered 403 (WordPress knew the user), and that user was looked up and has no role. */
export const isRefusedForNoRole = (
	{ app }: GivenFacts,
	own: Exchange | undefined
): boolean => app?.hasNoRole === true && own?.response?.status === 403;

const roleStep = ( { adminUrl }: SiteFacts ): Step => ( {
	title: __( 'Use an account that may do this', 'who-said-401' ),
	text: __(
		'Give that user a role that may do this, or have the app log in as another user. On a network, users need a role on each site.',
		'who-said-401'
	),
	link: {
		url: `${ adminUrl }users.php`,
		label: __( 'Users', 'who-said-401' ),
	},
} );

/** What is to be done before anything that was not tried: a configuration, and a text that tells no status, lack something. */
export const firstSteps = (
	site: SiteFacts,
	request: GivenFacts,
	own: Exchange | undefined
): Step[] =>
	isRefusedForNoRole( request, own )
		? [ roleStep( site ) ]
		: ( appSteps( request, isAnswered( own ) ) ??
			( request.status === null &&
			// A browser that keeps an answer back does not say that there was none.
			! silenceNumber( request.message ?? '' )
				? [ statusStep() ]
				: [] ) );
