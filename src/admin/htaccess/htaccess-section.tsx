import { Button, Notice, Spinner } from '@wordpress/components';
import { useEffect, useMemo } from '@wordpress/element';
import { __, _n } from '@wordpress/i18n';

import type { Evidence, Verdict } from '../../diagnosis/evidence/types';
import type { KnownSite } from '../../run/change-htaccess/htaccess-site';
import type { PageState } from '../state/page-state';
import type { Commands } from '../state/use-diagnosis';
import { dialectOf } from '../../diagnosis/servers';
import { NginxPanel } from '../nginx/nginx-panel';
import { Files } from './files';
import { useHtaccess } from './use-htaccess';
import { counted } from '../../language/page-language';

interface Props {
	evidence: Evidence;
	/** Whose findings a change may end. */
	verdict: Pick< Verdict, 'findings' >;
	verifications: PageState[ 'verifications' ];
	isRunning: boolean;
	/** The line of a file that is pointed at. */
	wantedLine?: string | undefined;
	commands: Pick<
		Commands,
		'connect' | 'announce' | 'verify' | 'filesRead' | 'go'
	>;
}

/** How far the reading is. Thousands of rules take seconds, after which it can be stopped. */
function Reading( { steps, onStop }: { steps: number; onStop: () => void } ) {
	return (
		<div className="ws401-htaccess__reading">
			<p role="status">
				<Spinner /> { __( 'Reading the files…', 'who-said-401' ) }
			</p>
			{ steps > 0 && (
				<>
					<p>
						{ counted(
							/* translators: %d: number of simulated requests and changes. */
							_n(
								'%d simulated request so far.',
								'%d simulated requests so far.',
								steps,
								'who-said-401'
							),
							steps
						) }
					</p>
					<Button
						variant="secondary"
						onClick={ onStop }
						__next40pxDefaultSize
					>
						{ __( 'Stop', 'who-said-401' ) }
					</Button>
				</>
			) }
		</div>
	);
}

/** The .htaccess files: what they do, line by line, and the changes that are exact. Loaded when it is asked for. */
export default function HtaccessSection( props: Props ) {
	const { site, server, exchanges, browserEcho } = props.evidence;
	const known = useMemo(
		() => site && server && { site, server, exchanges, browserEcho },
		[ site, server, exchanges, browserEcho ]
	);
	return known ? (
		<Known { ...props } known={ known } />
	) : (
		<p>
			{ __(
				'The facts about the server did not come in, so the files cannot be judged.',
				'who-said-401'
			) }
		</p>
	);
}

function Known( { known, ...props }: Props & { known: KnownSite } ) {
	const { commands, isRunning } = props;
	const { server } = commands.connect();
	const agent = window.navigator.userAgent;
	const { reading, isReading, steps, error, read, stop } = useHtaccess(
		server,
		known,
		agent
	);
	const { filesRead } = commands;
	useEffect( () => {
		if ( reading ) {
			filesRead( reading.findings.length );
		}
	}, [ reading, filesRead ] );
	const isNginx =
		dialectOf( known.server ).id === 'nginx' ||
		( known.exchanges ?? [] ).some( ( { response } ) =>
			/nginx/i.test( response?.headers.server ?? '' )
		);
	return (
		<div className="ws401-htaccess">
			{ isNginx && (
				<NginxPanel site={ known.site } server={ known.server } />
			) }
			{ isReading && <Reading steps={ steps } onStop={ stop } /> }
			{ error && (
				<Notice status="error" isDismissible={ false }>
					<p>{ error.message }</p>
					<Button
						variant="secondary"
						disabled={ isRunning }
						accessibleWhenDisabled
						onClick={ () => void read() }
						__next40pxDefaultSize
					>
						{ __( 'Read again', 'who-said-401' ) }
					</Button>
				</Notice>
			) }
			{ reading && (
				<Files
					{ ...props }
					known={ known }
					reading={ reading }
					agent={ agent }
					onRead={ read }
				/>
			) }
		</div>
	);
}
