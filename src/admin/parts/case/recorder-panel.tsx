import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { external } from '@wordpress/icons';

import type { GivenFacts } from '../../../diagnosis/evidence/types';
import { CHANNEL_ARGUMENT } from '../../recorder/recorder-message';
import type { Recording } from './use-recorder';

interface Props {
	recording: Recording;
	editorUrl: string;
	/** Nonce of the recorder after the session's nonces were renewed; empty while the one in `editorUrl` is good. */
	nonce: string;
	isRunning: boolean;
	onExplain: ( requests: GivenFacts[] ) => void;
}

function recordingUrl(
	editorUrl: string,
	nonce: string,
	channel: string
): string {
	const url = new URL( editorUrl, window.location.href );
	if ( nonce ) {
		url.searchParams.set( '_ws401', nonce );
	}
	url.searchParams.set( CHANNEL_ARGUMENT, channel );
	return url.href;
}

function outcomeOf( { status, code }: GivenFacts ): string {
	if ( status === 0 ) {
		return __( 'no answer', 'who-said-401' );
	}
	return code ? `${ status } ${ code }` : String( status );
}

/** Opens the editor, watched. */
function EditorLink( {
	href,
	onFollow,
}: {
	href: string;
	onFollow: () => void;
} ) {
	return (
		<Button
			variant="tertiary"
			href={ href }
			target="_blank"
			icon={ external }
			iconPosition="right"
			iconSize={ 18 }
			onClick={ onFollow }
			__next40pxDefaultSize
		>
			{ __( 'Record the failing request', 'who-said-401' ) }
			<span className="screen-reader-text">
				{ ' ' +
					__( '(opens the editor in a new tab)', 'who-said-401' ) }
			</span>
		</Button>
	);
}

/** How far the recording is, told aloud. */
function RecordingStatus( {
	recording: { requests, isConnected },
	isWaiting,
}: {
	recording: Recording;
	/** The editor was opened from here. */
	isWaiting: boolean;
} ) {
	return (
		<div role="status">
			{ isWaiting && requests.length === 0 && (
				<p>
					{ isConnected
						? __(
								'Recording. Do in the editor what usually fails, then come back here. No request has failed so far.',
								'who-said-401'
							)
						: __(
								'Waiting for the editor to open…',
								'who-said-401'
							) }
				</p>
			) }
			{ requests.length > 0 && (
				<p>
					{ sprintf(
						/* translators: %d: number of requests. */
						_n(
							'%d request failed in the editor:',
							'%d requests failed in the editor:',
							requests.length,
							'who-said-401'
						),
						requests.length
					) }
				</p>
			) }
		</div>
	);
}

/** The requests that failed, with what was answered. */
function RequestList( { requests }: Pick< Recording, 'requests' > ) {
	return (
		<ul className="ws401-bullets">
			{ requests.map( ( request, index ) => (
				<li key={ index }>
					<code>{ `${ request.method } ${ request.url }` }</code> →{ ' ' }
					<strong>{ outcomeOf( request ) }</strong>
				</li>
			) ) }
		</ul>
	);
}

/** For those who do not know the network tab: the editor, watched for one visit. */
export function RecorderPanel( {
	recording,
	editorUrl,
	nonce,
	isRunning,
	onExplain,
}: Props ) {
	const [ isWaiting, setWaiting ] = useState( false );
	const { requests, isConnected } = recording;
	return (
		<div className="ws401-recorder">
			<EditorLink
				href={ recordingUrl( editorUrl, nonce, recording.channel ) }
				onFollow={ () => setWaiting( true ) }
			/>
			<RecordingStatus recording={ recording } isWaiting={ isWaiting } />
			{ requests.length > 0 && (
				<>
					<RequestList requests={ requests } />
					<Button
						variant="secondary"
						disabled={ isRunning }
						accessibleWhenDisabled
						onClick={ () => onExplain( requests ) }
						__next40pxDefaultSize
					>
						{ __( 'Explain this', 'who-said-401' ) }
					</Button>
				</>
			) }
			{ isConnected && requests.length === 0 && (
				<Button
					variant="link"
					disabled={ isRunning }
					accessibleWhenDisabled
					onClick={ () => onExplain( [] ) }
				>
					{ __(
						'Nothing failed. Check everything instead',
						'who-said-401'
					) }
				</Button>
			) }
		</div>
	);
}
