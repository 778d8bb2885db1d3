let context: AudioContext | undefined;

/** Two soft tones, made here: no file has to be fetched. Browsers stay silent until somebody has used the page. */
export function playSound(): void {
  context ??= new AudioContext();
  void context.resume();
  tone(context, 660, context.currentTime);
  tone(context, 880, context.currentTime + 0.11);
}

function tone(audio: AudioContext, frequency: number, start: number): void {
  const oscillator = audio.createOscillator();
  const volume = audio.createGain();
  oscillator.frequency.value = frequency;
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(0.12, start + 0.015);
  volume.gain.exponentialRampToValueAtTime(0.001, start + 0.22);
  oscillator.connect(volume).connect(audio.destination);
  oscillator.start(start);
  oscillator.stop(start + 0.24);
}
