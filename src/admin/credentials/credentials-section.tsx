import { Notice } from '@wordpress/components';
import { useMemo, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { clientSnippets } from '../../diagnosis/credentials/client-snippets';
import type { TripVerdict } from '../../diagnosis/credentials/trip';
import {
	cookieWay,
	passwordWay,
	pluginWays,
} from '../../diagnosis/credentials/ways-in';
import type {
	Evidence,
	Exchange,
	SiteFacts,
} from '../../diagnosis/evidence/types';
import { InUseRepairSchema } from '../../transport/credentials/schemas';
import type { Server } from '../../transport/server';
import { ServerError } from '../../transport/server-error';
import type { PageSettings } from '../settings/page-settings';
import { Disclosure } from '../parts/disclosure';
import { Snippet } from '../parts/verdict/snippet';
import type { Commands } from '../state/use-diagnosis';
import { AccessPanel } from './access-panel';
import { PastedPanel } from './pasted-panel';
import { SessionPanel } from './session-panel';
import { TripPanel } from './trip-panel';
import { useAccess } from './use-access';
import { useCookieReach } from './use-cookie-reach';
import { useTrip } from './use-trip';
import { WayList } from './way-list';

interface Props {
	settings: PageSettings;
	evidence: Evidence;
	isRunning: boolean;
	commands: Pick< Commands, 'connect' | 'announce' >;
}

/** Puts back the option that says that application passwords are in use. */
function useRepair( server: Server, announce: Commands[ 'announce' ] ) {
	const [ isRepaired, setRepaired ] = useState( false );
	const [ trouble, setTrouble ] = useState( '' );

	async function repair() {
		setTrouble( '' );
		try {
			await server.call( 'ws401_in_use_repair', InUseRepairSchema );
			setRepaired( true );
			announce(
				__(
					'The option is back: WordPress looks at application passwords again.',
					'who-said-401'
				)
			);
		} catch ( error ) {
			if ( ! ( error instanceof ServerError ) ) {
				throw error;
			}
			setTrouble( error.message );
		}
	}

	return { isRepaired, trouble, repair };
}

/** What was diagnosed, with what this part found out or put right since. */
function withLater(
	diagnosed: Evidence,
	reach: Exchange[] | null,
	isRepaired: boolean
): Evidence {
	const { exchanges, credentials } = diagnosed;
	return {
		...diagnosed,
		exchanges: [ ...( exchanges ?? [] ), ...( reach ?? [] ) ],
		credentials:
			isRepaired && credentials
				? { ...credentials, inUse: true }
				: credentials,
	};
}

/** Every way to log in: whether it works for this account, and what gives access to it. */
export default function CredentialsSection( {
	settings,
	evidence: diagnosed,
	isRunning,
	commands,
}: Props ) {
	const [ verdict, setVerdict ] = useState< TripVerdict | null >( null );
	// The server is the same as long as the page lives.
	const [ server ] = useState( () => commands.connect().server );
	const { isRepaired, trouble, repair } = useRepair(
		server,
		commands.announce
	);
	const reach = useCookieReach( server, diagnosed );
	const evidence = useMemo(
		() => withLater( diagnosed, reach, isRepaired ),
		[ diagnosed, isRepaired, reach ]
	);
	const access = useAccess( server, settings.userId, settings.restNonce );
	const trip = useTrip( {
		settings,
		server,
		evidence,
		announce: commands.announce,
		onFinished: ( found ) => {
			setVerdict( found );
			access.reload();
		},
	} );
	const { site, account } = evidence;

	return (
		<div className="ws401-credentials">
			<section aria-labelledby="ws401-ways-title">
				<h3 id="ws401-ways-title">
					{ __( 'Ways to log in to the REST API', 'who-said-401' ) }
				</h3>
				{ trouble && (
					<Notice status="error" isDismissible={ false }>
						{ trouble }
					</Notice>
				) }
				<WayList
					ways={ [
						cookieWay( evidence ),
						passwordWay( evidence, verdict ),
						...pluginWays( evidence ),
					] }
					isDisabled={ isRunning }
					onRepair={ () => void repair() }
				/>
			</section>
			<TripPanel
				state={ trip.state }
				evidence={ evidence }
				isDisabled={ isRunning }
				onStart={ trip.start }
				onStop={ trip.stop }
			/>
			{ site && <PastedPanel server={ server } site={ site } /> }
			{ account && (
				<AccessPanel
					access={ access }
					user={ account }
					announce={ commands.announce }
				/>
			) }
			{ access.list?.user.id === settings.userId && (
				<SessionPanel
					list={ access.list }
					evidence={ evidence }
					reach={ reach }
				/>
			) }
			{ site && <ForClients site={ site } /> }
		</div>
	);
}

function ForClients( { site }: { site: SiteFacts } ) {
	return (
		<section aria-labelledby="ws401-clients-title">
			<h3 id="ws401-clients-title">
				{ __( 'For developers of clients', 'who-said-401' ) }
			</h3>
			<Disclosure
				label={ __(
					'Code that logs in with an application password',
					'who-said-401'
				) }
			>
				{ clientSnippets( site ).map( ( snippet ) => (
					<Snippet key={ snippet.language } snippet={ snippet } />
				) ) }
			</Disclosure>
		</section>
	);
}
