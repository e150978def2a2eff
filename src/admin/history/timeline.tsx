import { useState } from '@wordpress/element';
import { __, _n, isRTL } from '@wordpress/i18n';
import type { KeyboardEvent } from 'react';

import { kindWords, KINDS } from '../../history/refusal-words';
import type { RecordedHistory } from '../../history/types';
import {
	type Slot,
	type Timeline as Line,
	timelineOf,
} from '../../history/timeline';
import { dateTime } from '../credentials/times';
import { TimelineDetail } from './timeline-detail';
import { TimelineTable } from './timeline-table';
import type { ReadSlot } from './use-history';
import { counted } from '../../language/page-language';
import './timeline.scss';

/** Size of the picture, in its own units; it is drawn as wide as there is room. */
const WIDTH = 1000;
const BARS = 100;
const MARKS = 14;
const BAND = 12;
const HEIGHT = BARS + MARKS + BAND;

/** Whether there is something to look at more closely. */
const isFilled = ( { total, changes }: Slot ): boolean =>
	total > 0 || changes.length > 0;

/** What is in a piece of the time, in words. */
const slotWords = ( { from, total, changes }: Slot ): string =>
	[
		dateTime( from ),
		counted(
			/* translators: %d: number of requests. */
			_n( '%d refused', '%d refused', total, 'who-said-401' ),
			total
		),
		...( changes.length > 0
			? [
					counted(
						/* translators: %d: number of changes. */
						_n(
							'%d change',
							'%d changes',
							changes.length,
							'who-said-401'
						),
						changes.length
					),
				]
			: [] ),
	].join( ', ' );

/** One bar: its kinds one above the other. */
function Bar( { slot, most }: { slot: Slot; most: number } ) {
	let top = BARS;
	return KINDS.filter( ( kind ) => slot.counts[ kind ] ).map( ( kind ) => {
		// A single refusal beside a thousand can be seen too.
		const height = Math.max(
			1.5,
			( ( slot.counts[ kind ] ?? 0 ) / most ) * ( BARS - 8 )
		);
		top -= height;
		return (
			<rect
				key={ kind }
				className={ `is-${ kind }` }
				x={ 0.1 }
				width={ 0.8 }
				y={ top }
				height={ height }
			/>
		);
	} );
}

/** The watch, as far as it asked: what works is a thin band, what fails a thick one. */
function Band( { line }: { line: Line } ) {
	const begin = line.slots[ 0 ]!.from;
	const length = line.slots.at( -1 )!.to - begin;
	const x = ( time: number ) => ( ( time - begin ) / length ) * WIDTH;
	return line.band.map( ( { from, to, state } ) => (
		<rect
			key={ from }
			className={ `is-${ state }` }
			x={ x( from ) }
			width={ Math.max( 3, x( to ) - x( from ) ) }
			y={ BARS + MARKS + ( state === 'fails' ? 0 : BAND / 3 ) }
			height={ state === 'fails' ? BAND : BAND / 3 }
		/>
	) );
}

/** Which piece a key leads to; null where it leads nowhere. */
function moved( key: string, at: number, filled: readonly number[] ) {
	const forward = isRTL() ? 'ArrowLeft' : 'ArrowRight';
	const back = isRTL() ? 'ArrowRight' : 'ArrowLeft';
	const place = filled.indexOf( at );
	switch ( key ) {
		case forward:
			return filled[ place + 1 ] ?? null;
		case back:
			return filled[ place - 1 ] ?? null;
		case 'Home':
			return filled[ 0 ] ?? null;
		case 'End':
			return filled.at( -1 ) ?? null;
		default:
			return null;
	}
}

interface PictureProps {
	line: Line;
	/** Start of the piece that is looked at; null for none. */
	open: number | null;
	onOpen: ( slot: Slot ) => void;
}

/** The picture. One bar at a time takes the focus; the arrow keys go to the next that has something in it. */
function Picture( { line, open, onOpen }: PictureProps ) {
	const filled = line.slots.flatMap( ( slot, i ) =>
		isFilled( slot ) ? [ i ] : []
	);
	const [ current, setCurrent ] = useState< number | null >( null );
	const focused = current ?? filled.at( -1 ) ?? null;
	const width = WIDTH / line.slots.length;
	const onKeyDown = ( event: KeyboardEvent< SVGGElement >, at: number ) => {
		if ( event.key === 'Enter' || event.key === ' ' ) {
			event.preventDefault();
			onOpen( line.slots[ at ]! );
			return;
		}
		const next = moved( event.key, at, filled );
		if ( next !== null ) {
			event.preventDefault();
			setCurrent( next );
			event.currentTarget.parentElement
				?.querySelector< SVGGElement >( `[data-slot="${ next }"]` )
				?.focus();
		}
	};
	return (
		<svg
			className="ws401-timeline__picture"
			viewBox={ `0 0 ${ WIDTH } ${ HEIGHT }` }
			preserveAspectRatio="none"
			role="group"
			aria-label={ __(
				'Refused requests, changes and the hourly check over time',
				'who-said-401'
			) }
		>
			{ line.slots.map( ( slot, i ) =>
				isFilled( slot ) ? (
					<g
						key={ slot.from }
						data-slot={ i }
						className="ws401-timeline__slot"
						role="button"
						aria-label={ slotWords( slot ) }
						aria-pressed={ slot.from === open }
						tabIndex={ i === focused ? 0 : -1 }
						transform={ `translate(${ i * width } 0) scale(${ width } 1)` }
						onClick={ () => {
							setCurrent( i );
							onOpen( slot );
						} }
						onKeyDown={ ( event ) => onKeyDown( event, i ) }
					>
						<title>{ slotWords( slot ) }</title>
						<rect
							className="ws401-timeline__field"
							width={ 1 }
							height={ BARS + MARKS }
						/>
						<Bar slot={ slot } most={ line.most } />
						{ slot.changes.length > 0 && (
							<rect
								className="ws401-timeline__mark"
								x={ 0.25 }
								width={ 0.5 }
								y={ BARS + 3 }
								height={ MARKS - 6 }
							/>
						) }
					</g>
				) : null
			) }
			<line
				className="ws401-timeline__ground"
				x1={ 0 }
				x2={ WIDTH }
				y1={ BARS }
				y2={ BARS }
			/>
			<Band line={ line } />
		</svg>
	);
}

/** What the colours mean, of those that are there. */
function Legend( { line }: { line: Line } ) {
	const kinds = KINDS.filter( ( kind ) =>
		line.slots.some( ( { counts } ) => counts[ kind ] )
	);
	const states = new Set( line.band.map( ( { state } ) => state ) );
	const entries: [ string, string ][] = [
		...kinds.map( ( kind ): [ string, string ] => [
			`is-${ kind }`,
			kindWords( kind ),
		] ),
		...( line.slots.some( ( { changes } ) => changes.length > 0 )
			? [
					[ 'is-change', __( 'Change', 'who-said-401' ) ] as [
						string,
						string,
					],
				]
			: [] ),
		...(
			[
				[
					'works',
					__(
						'Hourly check: nothing fails that worked',
						'who-said-401'
					),
				],
				[
					'fails',
					__(
						'Hourly check: something fails that worked',
						'who-said-401'
					),
				],
				[ 'unknown', __( 'Hourly check: no answer', 'who-said-401' ) ],
			] as const
		 )
			.filter( ( [ state ] ) => states.has( state ) )
			.map( ( [ state, words ] ): [ string, string ] => [
				`is-${ state }`,
				words,
			] ),
	];
	return (
		<ul className="ws401-timeline__legend">
			{ entries.map( ( [ name, words ] ) => (
				<li key={ name }>
					<span
						className={ `ws401-timeline__sample ${ name }` }
						aria-hidden="true"
					/>
					{ words }
				</li>
			) ) }
		</ul>
	);
}

/** Refusals, changes and the hourly check along the time; a piece of it can be looked at, and all of it read as a table. */
export function Timeline( {
	history,
	now,
	readSlot,
}: {
	history: RecordedHistory;
	/** Seconds since the epoch. */
	now: number;
	readSlot: ReadSlot;
} ) {
	const line = timelineOf( history, now );
	const [ open, setOpen ] = useState< Slot | null >( null );
	return (
		<div className="ws401-timeline">
			<Picture
				line={ line }
				open={ open?.from ?? null }
				onOpen={ ( slot ) =>
					setOpen( slot.from === open?.from ? null : slot )
				}
			/>
			<div className="ws401-timeline__ends">
				<span>{ dateTime( line.slots[ 0 ]!.from ) }</span>
				<span>{ __( 'now', 'who-said-401' ) }</span>
			</div>
			<Legend line={ line } />
			{ open && (
				<TimelineDetail
					key={ open.from }
					slot={ open }
					history={ history }
					readSlot={ readSlot }
				/>
			) }
			<TimelineTable line={ line } />
		</div>
	);
}
