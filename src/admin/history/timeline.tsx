import { useState } from '@wordpress/element';
import { __, _n, isRTL, sprintf } from '@wordpress/i18n';
import type { KeyboardEvent } from 'react';

import { KINDS } from '../../history/refusal-words';
import type { RecordedHistory } from '../../history/types';
import {
	type Slot,
	type Timeline as Line,
	ticksOf,
	timelineOf,
} from '../../history/timeline';
import { dateTime } from '../../language/date-time';
import { TimelineDetail } from './timeline-detail';
import { TimelineLegend } from './timeline-legend';
import { TimelineScale } from './timeline-scale';
import { TimelineTable } from './timeline-table';
import type { ReadSlot } from './use-history';
import { counted } from '../../language/page-language';
import './timeline.scss';

/** Size of the picture, in its own units; it is drawn as wide as there is room. */
const WIDTH = 1000;
/** In the first hours there are few pieces: no bar is drawn wider than that of a piece so wide. */
const THICKEST = 40;
const BARS = 100;
const MARKS = 14;
const BAND = 12;
const HEIGHT = BARS + MARKS + BAND;

/** How high so many refusals are drawn, of the most in one bar. */
const heightOf = ( count: number, most: number ): number =>
	( count / most ) * ( BARS - 8 );

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

/** What the picture is of, and its highest bar, in words. */
function pictureWords( { slots, most }: Line ): string {
	const highest = slots.find( ( { total } ) => total === most && most > 0 );
	return [
		__(
			'Refused requests, changes and the hourly check over time.',
			'who-said-401'
		),
		...( highest
			? [
					sprintf(
						/* translators: %s: date and time, number of requests, changes. */
						__( 'The highest bar: %s.', 'who-said-401' ),
						slotWords( highest )
					),
				]
			: [] ),
	].join( ' ' );
}

/** Lines as high as the numbers beside them. */
const Grid = ( { most }: { most: number } ) =>
	ticksOf( most ).map( ( tick ) => (
		<line
			key={ tick }
			className="ws401-timeline__grid"
			x1={ 0 }
			x2={ WIDTH }
			y1={ BARS - heightOf( tick, most ) }
			y2={ BARS - heightOf( tick, most ) }
		/>
	) );

/** The middle of a piece so wide: the part of it that is asked for, or less. */
function middle( part: number, width: number ) {
	const taken = Math.min( part, ( part * THICKEST ) / width );
	return { x: ( 1 - taken ) / 2, width: taken };
}

/** One bar: its kinds one above the other. */
function Bar( {
	slot,
	most,
	width,
}: {
	slot: Slot;
	most: number;
	/** Of its piece of the time. */
	width: number;
} ) {
	let top = BARS;
	return KINDS.filter( ( kind ) => slot.counts[ kind ] ).map( ( kind ) => {
		// A single refusal beside a thousand can be seen too.
		const height = Math.max(
			1.5,
			heightOf( slot.counts[ kind ] ?? 0, most )
		);
		top -= height;
		return (
			<rect
				key={ kind }
				className={ `is-${ kind }` }
				{ ...middle( 0.8, width ) }
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
			aria-label={ pictureWords( line ) }
		>
			<Grid most={ line.most } />
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
						<Bar most={ line.most } { ...{ slot, width } } />
						{ slot.changes.length > 0 && (
							<rect
								className="ws401-timeline__mark"
								{ ...middle( 0.5, width ) }
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
			<TimelineScale
				line={ line }
				place={ ( tick ) =>
					( BARS - heightOf( tick, line.most ) ) / HEIGHT
				}
			>
				<Picture
					line={ line }
					open={ open?.from ?? null }
					onOpen={ ( slot ) =>
						setOpen( slot.from === open?.from ? null : slot )
					}
				/>
			</TimelineScale>
			<TimelineLegend line={ line } />
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
