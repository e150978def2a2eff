import { Button, Notice, TextareaControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';

import type { ServerFacts, SiteFacts } from '../../diagnosis/evidence/types';
import {
	faultInWords,
	findNginxFaults,
	nginxSiteOf,
	placeInWords,
	remedyInWords,
	serverInWords,
	unknownInWords,
	type NginxFault,
	type NginxReading,
	type ReachableServer,
} from '../../nginx-faults';

/** The line itself, from the text that was pasted; empty where the text has names of files that it cannot be found by. */
function lineOf( text: string, { place }: NginxFault ): string {
	return place && place.file === null
		? ( text.split( '\n' )[ place.line - 1 ]?.trim() ?? '' )
		: '';
}

function Fault( { fault, text }: { fault: NginxFault; text: string } ) {
	const line = lineOf( text, fault );
	return (
		<li>
			<p>
				<strong>
					{ fault.place
						? placeInWords( fault.place )
						: __( 'No line says it', 'who-said-401' ) }
					{ ': ' }
				</strong>
				{ faultInWords( fault ) }
			</p>
			{ line && (
				<pre dir="ltr">
					<code>{ line }</code>
				</pre>
			) }
			<p>{ remedyInWords( fault ) }</p>
		</li>
	);
}

function Reading( { reading, text }: { reading: NginxReading; text: string } ) {
	if ( reading.kind === 'broken' ) {
		return (
			<Notice status="error" isDismissible={ false }>
				{ sprintf(
					/* translators: 1: where in the text. 2: what is wrong there, in nginx’s own terms. */
					__(
						'%1$s cannot be read (%2$s). Paste the whole output of nginx -T, or a whole server { … } block.',
						'who-said-401'
					),
					placeInWords( reading ),
					reading.message
				) }
			</Notice>
		);
	}
	if ( reading.kind === 'too-long' ) {
		return (
			<Notice status="error" isDismissible={ false }>
				{ __(
					'This text is longer than 2 MB and was not read. Paste the server { … } block of this site alone.',
					'who-said-401'
				) }
			</Notice>
		);
	}
	if ( reading.kind === 'no-server' ) {
		return (
			<Notice status="warning" isDismissible={ false }>
				{ __(
					'No server { … } in this text listens at the port of this site’s URL, and none has its name. Paste the whole output of nginx -T, or only what stands inside the server { … } that answers for this site, without its listen lines.',
					'who-said-401'
				) }
			</Notice>
		);
	}
	if ( reading.kind === 'which-server' ) {
		return null;
	}
	return <Faults reading={ reading } text={ text } />;
}

/** Asks what only who set up the proxy in front of nginx knows. The choice stays, so that another can be made. */
function WhichServer( {
	servers,
	chosen,
	onChoose,
}: {
	servers: readonly ReachableServer[];
	chosen: ReachableServer | undefined;
	onChoose: ( server: ReachableServer ) => void;
} ) {
	return (
		<>
			<p role={ chosen ? undefined : 'status' }>
				{ __(
					'No server { … } in this text listens at the port of this site’s URL. If something in front of nginx hands its requests on: to which of these?',
					'who-said-401'
				) }
			</p>
			<div className="ws401-actions">
				{ servers.map( ( server, index ) => (
					<Button
						key={ index }
						variant="secondary"
						isPressed={ server === chosen }
						onClick={ () => onChoose( server ) }
						__next40pxDefaultSize
					>
						{ serverInWords( server ) }
					</Button>
				) ) }
			</div>
		</>
	);
}

type Read = Extract< NginxReading, { kind: 'read' } >;

function Faults( { reading, text }: { reading: Read; text: string } ) {
	const { faults, unknown, asked, behind } = reading;
	return (
		<>
			{ behind && (
				<p>
					{ sprintf(
						/* translators: %s: a server: where it stands, its names and its port. */
						__(
							'None listens at the port of this site’s URL. Read is the server that something in front of nginx may hand requests to: %s.',
							'who-said-401'
						),
						serverInWords( behind )
					) }
				</p>
			) }
			<p role="status">
				{ faults.length === 0
					? sprintf(
							/* translators: %d: number of requests. */
							__(
								'Nothing in it refuses or changes any of the %d kinds of requests that could be followed.',
								'who-said-401'
							),
							asked - unknown.length
						)
					: sprintf(
							/* translators: %d: number of lines. */
							_n(
								'%d line stands in the way:',
								'%d lines stand in the way:',
								faults.length,
								'who-said-401'
							),
							faults.length
						) }
			</p>
			{ faults.length > 0 && (
				<ul className="ws401-nginx-faults">
					{ faults.map( ( fault, index ) => (
						<Fault key={ index } fault={ fault } text={ text } />
					) ) }
				</ul>
			) }
			{ unknown.length > 0 && <p>{ unknownInWords( unknown ) }</p> }
		</>
	);
}

/** Reads a pasted configuration of nginx: nothing of it leaves the browser. */
export function NginxPanel( {
	site,
	server,
}: {
	site: SiteFacts;
	server: Pick< ServerFacts, 'forwarded' >;
} ) {
	const [ text, setText ] = useState( '' );
	const [ read, setRead ] = useState< {
		text: string;
		reading: NginxReading;
		/** Those that were asked about; empty where the text itself tells. */
		servers: readonly ReachableServer[];
		chosen?: ReachableServer;
	} | null >( null );
	const find = ( chosen?: ReachableServer ) => {
		const reading = findNginxFaults(
			text,
			nginxSiteOf( site, server.forwarded ),
			chosen
		);
		const asked = reading.kind === 'which-server' ? reading.servers : [];
		setRead( {
			text,
			reading,
			servers: chosen ? ( read?.servers ?? [] ) : asked,
			chosen,
		} );
	};
	return (
		<section aria-labelledby="ws401-nginx-title" className="ws401-nginx">
			<h3 id="ws401-nginx-title">
				{ __( 'Read nginx’s configuration', 'who-said-401' ) }
			</h3>
			<TextareaControl
				label={ __(
					'What “nginx -T” prints on the server, or the server { … } block of this site',
					'who-said-401'
				) }
				help={ __(
					'It is read in your browser and sent nowhere.',
					'who-said-401'
				) }
				value={ text }
				onChange={ ( value ) => {
					setText( value );
					setRead( null );
				} }
				rows={ 6 }
				dir="ltr"
				autoComplete="off"
				spellCheck={ false }
				__nextHasNoMarginBottom
			/>
			<div className="ws401-actions">
				<Button
					variant="secondary"
					disabled={ text.trim() === '' }
					accessibleWhenDisabled
					onClick={ () => find() }
					__next40pxDefaultSize
				>
					{ __( 'Find the line', 'who-said-401' ) }
				</Button>
			</div>
			{ read && read.servers.length > 0 && (
				<WhichServer
					servers={ read.servers }
					chosen={ read.chosen }
					onChoose={ find }
				/>
			) }
			{ read && <Reading reading={ read.reading } text={ read.text } /> }
		</section>
	);
}
