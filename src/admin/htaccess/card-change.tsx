import { Button, Notice, Spinner } from '@wordpress/components';
import { useEffect, useMemo, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import type { HtaccessFinding } from '../../diagnosis/evidence/htaccess-finding';
import type { Evidence, Verdict } from '../../diagnosis/evidence/types';
import { fileName } from '../../htaccess/lint/words';
import type { KnownSite } from '../../run/change-htaccess/htaccess-site';
import type { PageState } from '../state/page-state';
import type { Commands } from '../state/use-diagnosis';
import { BackupList } from './backup-list';
import { ChangePanel } from './change-panel';
import { type Done, DoneNotice, verifyAgain } from './done-notice';
import { obstacleSentence } from './obstacle-words';
import { offerFor } from './proposed-change';
import { type Reading, useHtaccess } from './use-htaccess';

interface Props {
	evidence: Evidence;
	/** What the files say is the matter. */
	wanted: HtaccessFinding;
	/** Whose findings a change may end. */
	verdict: Pick< Verdict, 'findings' >;
	verifications: PageState[ 'verifications' ];
	/** What it ends is over. */
	isOver: boolean;
	/** Something else on the card asks to be done first. */
	isSecond: boolean;
	isRunning: boolean;
	commands: Pick<
		Commands,
		'connect' | 'announce' | 'verify' | 'filesRead' | 'go'
	>;
}

/** The change that ends the card's finding, made on the card: tried out, applied, verified, undone. Loaded where there is one. */
export default function CardChange( props: Props ) {
	const { site, server, exchanges, browserEcho } = props.evidence;
	const known = useMemo(
		() => site && server && { site, server, exchanges, browserEcho },
		[ site, server, exchanges, browserEcho ]
	);
	return known ? <Known { ...props } known={ known } /> : null;
}

function Known( { known, ...props }: Props & { known: KnownSite } ) {
	const { commands } = props;
	const { server } = commands.connect();
	const { reading, error, read } = useHtaccess(
		server,
		known,
		window.navigator.userAgent
	);
	const { filesRead } = commands;
	useEffect( () => {
		if ( reading ) {
			filesRead( reading.findings.length );
		}
	}, [ reading, filesRead ] );
	if ( error ) {
		return (
			<Notice status="error" isDismissible={ false }>
				<p>{ error.message }</p>
				<Button
					variant="secondary"
					onClick={ () => void read() }
					__next40pxDefaultSize
				>
					{ __( 'Read again', 'who-said-401' ) }
				</Button>
			</Notice>
		);
	}
	return reading ? (
		<Offered
			{ ...props }
			known={ known }
			reading={ reading }
			read={ read }
		/>
	) : (
		<p role="status">
			<Spinner /> { __( 'Reading the files…', 'who-said-401' ) }
		</p>
	);
}

function Offered( {
	wanted,
	verdict,
	verifications,
	isOver,
	isSecond,
	isRunning,
	commands,
	known,
	reading,
	read,
}: Props & {
	known: KnownSite;
	reading: Reading;
	read: ReturnType< typeof useHtaccess >[ 'read' ];
} ) {
	const [ done, setDone ] = useState< Done | null >( null );
	/** Names of the old files that were kept here. */
	const [ kept, setKept ] = useState< string[] >( [] );
	const { server } = commands.connect();
	const exchanges = known.exchanges ?? [];
	const finding = reading.findings.find(
		( { id, directory } ) =>
			id === wanted.id && directory === wanted.directory
	);
	return (
		<div className="ws401-card-change">
			{ finding && ! done && ! isOver && (
				<Offer
					{ ...{ finding, known, reading, read } }
					{ ...{ isSecond, isRunning, commands } }
					onDone={ ( ended ) => {
						setDone( ended );
						setKept( ( before ) => [ ...before, ended.backup ] );
						if ( ended.outcome.outcome === 'kept' ) {
							verifyAgain( ended, verdict, exchanges, commands );
						}
						void read();
					} }
				/>
			) }
			{ done && (
				<DoneNotice
					done={ done }
					findings={ verdict.findings }
					exchanges={ exchanges }
					verifications={ verifications }
					isDisabled={ isRunning }
					isVerified={ isOver }
					commands={ commands }
				/>
			) }
			{ kept.length > 0 && (
				<BackupList
					server={ server }
					backups={ reading.backups.filter( ( { name } ) =>
						kept.includes( name )
					) }
					nameOf={ ( directory ) =>
						fileName( reading.input, directory )
					}
					isDisabled={ isRunning }
					announce={ commands.announce }
					onChanged={ async () => {
						if ( done ) {
							setDone( null );
							// What was fixed by it may be broken again.
							verifyAgain( done, verdict, exchanges, commands );
						}
						await read();
					} }
				/>
			) }
		</div>
	);
}

/** What would be written, with the buttons that make it; where this page cannot write it, why. */
function Offer( {
	finding,
	known,
	reading,
	read,
	isSecond,
	isRunning,
	commands,
	onDone,
}: Pick< Props, 'isSecond' | 'isRunning' | 'commands' > & {
	finding: HtaccessFinding;
	known: KnownSite;
	reading: Reading;
	read: ReturnType< typeof useHtaccess >[ 'read' ];
	onDone: ( done: Done ) => void;
} ) {
	const { home, restRoot } = known.site;
	const offer = offerFor( reading, finding, known.exchanges ?? [], [
		home,
		restRoot,
	] );
	return offer?.file.obstacle === 'none' ? (
		<ChangePanel
			server={ commands.connect().server }
			proposed={ offer.proposed }
			file={ fileName( reading.input, offer.file.directory ) }
			isDisabled={ isRunning }
			isPrimary={ ! isSecond }
			ends={ {
				onMeasured: ( measured ) => void read( measured ),
				onDone: ( outcome, backup ) =>
					onDone( {
						outcome,
						backup,
						finding,
						proposed: offer.proposed,
					} ),
			} }
		/>
	) : (
		<>
			{ offer && <p>{ obstacleSentence( offer.file.obstacle ) }</p> }
			<Button
				variant={ isSecond ? 'secondary' : 'primary' }
				onClick={ () => commands.go( { tab: 'server' } ) }
				__next40pxDefaultSize
			>
				{ __( 'Look at the .htaccess files', 'who-said-401' ) }
			</Button>
		</>
	);
}
